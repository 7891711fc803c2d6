// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import "components"
import "."

// What is shown here is what is sent. The only button of the journey that commits is on this page.
Page {
    id: page
    state_: "Review"
    nextText: qsTrId("review.yes")
    function goOn() { terminal.touch("confirm") }
    Heading { x: Theme.margin; y: 36; text: qsTrId("review.title") }
    Column {
        x: Theme.margin; y: 134; spacing: 14
        Repeater {
            model: view.lines || []
            Rectangle {
                width: page.width - 2 * Theme.margin; height: 112; radius: Theme.radiusCard
                color: Theme.surface
                border { width: 2; color: Theme.border }
                AppText { x: 36; width: 360; anchors.verticalCenter: parent.verticalCenter; text: qsTrId(modelData.label); color: Theme.muted }
                AppText {
                    x: 410; width: parent.width - 760
                    anchors.verticalCenter: parent.verticalCenter
                    text: modelData.text === "" ? modelData.value : page.filled(modelData.text, modelData.value)
                    font.pixelSize: 34; font.weight: Font.DemiBold
                    lineHeight: 1.1
                }
                AppButton {
                    objectName: "edit_" + modelData.part
                    anchors { right: parent.right; rightMargin: 20; verticalCenter: parent.verticalCenter }
                    implicitHeight: 84
                    text: qsTrId("review.edit"); icon: "pencil"
                    onTapped: terminal.touch("edit", modelData.part)
                }
            }
        }
    }
}
