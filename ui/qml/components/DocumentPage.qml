// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import ".."

// What a document is good for, and when and how it comes; for a later one in three steps.
PicturePage {
    id: page
    heading: view.title || ""
    lines: [Theme.large ? "" : view.official || "", view.use || "", view.reason ? "" : view.now ? qsTrId("detail.now") + " " + qsTrId("detail.free") + "." : qsTrId("detail.free") + "."]
    notice: view.reason ? qsTrId(view.reason) : ""
    picture: IconPicture { icon: page.view.icon || "doc" }
    property alias below: rest.data
    Column {
        width: parent.width
        spacing: page.tight ? 14 : 26
        Column {
            width: parent.width
            spacing: page.tight ? 6 : 14
            visible: !page.view.now && !page.view.reason
            Repeater {
                model: [qsTrId("later.1"), qsTrId("later.2"), qsTrId("later.3").arg(page.view.days || 0)]
                Row {
                    width: parent.width; spacing: 20
                    Rectangle {
                        width: 56; height: 56; radius: 28; color: Theme.action
                        AppText { anchors.centerIn: parent; text: index + 1; color: Theme.overAction; font.pixelSize: 30; font.weight: Font.Bold; Accessible.ignored: true }
                    }
                    AppText { width: parent.width - 76; text: modelData; font.pixelSize: page.tight ? Math.min(Theme.body, 38) : Theme.body; anchors.verticalCenter: parent.verticalCenter }
                }
            }
        }
        Column { id: rest; width: parent.width; spacing: 14 }
    }
}
