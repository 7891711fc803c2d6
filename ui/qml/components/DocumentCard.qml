// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import ".."

// One document of the catalogue: what it is called, what it is good for, when it comes.
Touchable {
    id: root
    required property var modelData
    readonly property color badge: modelData.now ? Theme.overTint : Theme.muted
    objectName: "doc_" + modelData.id
    radius: Theme.radiusCard
    label: modelData.title + ". " + modelData.use + ". " + qsTrId(modelData.badge)
    implicitHeight: words.implicitHeight + 40
    color: down ? Theme.tint : Theme.surface
    border { width: 2; color: Theme.border }
    Rectangle {
        anchors { left: parent.left; leftMargin: 26; verticalCenter: parent.verticalCenter }
        width: 92; height: 92; radius: 16; color: Theme.tint
        Image { anchors.centerIn: parent; width: 58; height: 58; sourceSize.width: 58; source: Theme.icon(root.modelData.icon, Theme.overTint) }
    }
    Column {
        id: words
        anchors { left: parent.left; leftMargin: 142; right: parent.right; rightMargin: 20; verticalCenter: parent.verticalCenter }
        spacing: 4
        FittedText { width: parent.width; room: parent.width; text: root.modelData.title; lineHeight: 1.05; size: 31 * Theme.u; font.weight: Font.DemiBold; Accessible.ignored: true }
        AppText { visible: !Theme.large; width: parent.width; text: root.modelData.use; lineHeight: 1.05; color: Theme.muted; font.pixelSize: Theme.caption; Accessible.ignored: true }
        Row {
            spacing: 12
            width: parent.width
            topPadding: 4
            Image { id: sign; width: 34; height: 34; sourceSize.width: 34; anchors.verticalCenter: parent.verticalCenter; source: Theme.icon(root.modelData.badge === "cat.later" ? "clock" : root.modelData.badge === "cat.now" ? "printer" : "mail", root.badge) }
            AppText { width: parent.width - 46; text: qsTrId(root.modelData.badge); lineHeight: 1; color: root.badge; font.pixelSize: Theme.caption; font.weight: Font.DemiBold; anchors.verticalCenter: parent.verticalCenter; Accessible.ignored: true }
        }
    }
    onTapped: terminal.touch("document", modelData.id)
}
