// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import "components"
import "."

// What is shown here is what is sent. The only button of the journey that commits is on this page, once all was seen.
ListPage {
    id: page
    state_: "Review"
    heading: qsTrId("review.title")
    nextText: lines.last ? qsTrId("review.yes") : ""
    readonly property bool stacked: Theme.portrait || Theme.large
    function goOn() { terminal.touch("confirm") }
    Pager {
        id: lines
        anchors.fill: parent
        spacing: 16
        least: 110; most: page.stacked ? 170 : 112
        items: page.view.lines || []
        delegate: Rectangle {
            id: line
            required property var modelData
            width: lines.cellWidth; height: lines.cellHeight; radius: Theme.radiusCard
            implicitHeight: Math.max(110, (page.stacked ? words.implicitHeight : value.implicitHeight) + 24)
            color: Theme.surface
            border { width: 2; color: Theme.border }
            Column {
                id: words
                anchors { left: parent.left; leftMargin: 32; right: edit.left; rightMargin: 24; verticalCenter: parent.verticalCenter }
                spacing: 2
                AppText { width: parent.width; visible: page.stacked; lineHeight: 1; text: qsTrId(line.modelData.label); color: Theme.muted; font.pixelSize: Theme.caption }
                Row {
                    width: parent.width
                    AppText { visible: !page.stacked; width: 370; anchors.verticalCenter: parent.verticalCenter; text: qsTrId(line.modelData.label); color: Theme.muted }
                    AppText {
                        id: value
                        width: parent.width - (page.stacked ? 0 : 370)
                        anchors.verticalCenter: parent.verticalCenter
                        text: line.modelData.text === "" ? line.modelData.value : page.filled(line.modelData.text, line.modelData.value)
                        aloud: line.modelData.part === "language" ? text : ""
                        wrapMode: Text.Wrap
                        font.pixelSize: Math.min(Theme.title, 46); font.weight: Font.DemiBold
                        lineHeight: 1.05
                    }
                }
            }
            AppButton {
                id: edit
                objectName: "edit_" + line.modelData.part
                anchors { right: parent.right; rightMargin: 20; verticalCenter: parent.verticalCenter }
                implicitHeight: 84
                maximum: 340
                text: qsTrId("review.edit"); icon: page.stacked && Theme.portrait ? "" : "pencil"
                onTapped: terminal.touch("edit", line.modelData.part)
            }
        }
    }
}
