// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import "components"
import "."

// Themes on the left, documents on the right; what is possible now is said on each.
Page {
    state_: "Catalogue"
    Heading { x: Theme.margin; y: 36; text: qsTrId("cat.title") }
    Column {
        x: Theme.margin; y: 134; spacing: 14
        Repeater {
            model: view.themes || []
            Touchable {
                readonly property bool chosen: modelData.id === view.theme
                objectName: "theme_" + index
                width: 470; height: 100
                label: qsTrId(modelData.text)
                color: chosen ? Theme.action : down ? Theme.tint : Theme.surface
                border { width: chosen ? 0 : 2; color: Theme.border }
                Row {
                    anchors { left: parent.left; leftMargin: 26; verticalCenter: parent.verticalCenter }
                    spacing: 22
                    Image { width: 44; height: 44; sourceSize.width: 44; source: Theme.icon(modelData.icon, chosen ? Theme.surface : Theme.ink) }
                    AppText { text: label; color: chosen ? Theme.surface : Theme.ink; font.weight: Font.DemiBold; wrapMode: Text.NoWrap; anchors.verticalCenter: parent.verticalCenter; Accessible.ignored: true }
                }
                onTapped: terminal.touch("theme", modelData.id)
            }
        }
    }
    Grid {
        x: 582; y: 134; columns: 2; spacing: 20
        Repeater {
            model: view.documents || []
            Touchable {
                objectName: "doc_" + modelData.id
                width: 626; height: 200; radius: Theme.radiusCard
                label: modelData.title + ". " + modelData.use + ". " + qsTrId(modelData.badge)
                color: down ? Theme.tint : Theme.surface
                border { width: 2; color: Theme.border }
                Rectangle {
                    x: 28; y: 28; width: 84; height: 84; radius: 16; color: Theme.tint
                    Image { anchors.centerIn: parent; width: 56; height: 56; sourceSize.width: 56; source: Theme.icon(modelData.icon, Theme.action) }
                }
                Column {
                    x: 136; y: 24; width: parent.width - 160; spacing: 2
                    AppText { width: parent.width; text: modelData.title; font.pixelSize: 32; font.weight: Font.DemiBold; Accessible.ignored: true }
                    AppText { width: parent.width; text: modelData.use; color: Theme.muted; font.pixelSize: 26; Accessible.ignored: true }
                }
                Row {
                    x: 30; anchors { bottom: parent.bottom; bottomMargin: 20 }
                    spacing: 14
                    Image { width: 34; height: 34; sourceSize.width: 34; source: Theme.icon(modelData.badge === "cat.later" ? "clock" : modelData.badge === "cat.post" ? "mail" : "printer", modelData.now ? Theme.action : Theme.muted) }
                    AppText { text: qsTrId(modelData.badge); color: modelData.now ? Theme.action : Theme.muted; font.pixelSize: 27; font.weight: Font.DemiBold; anchors.verticalCenter: parent.verticalCenter; Accessible.ignored: true }
                }
                onTapped: terminal.touch("document", modelData.id)
            }
        }
    }
}
