// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import "components"
import "."

// An address, typed. The green button always answers: what is wrong is said beside the field, and the text stays.
Page {
    id: page
    state_: "EmailEntry"
    nextText: qsTrId("mail.next")
    Heading { x: Theme.margin; y: 28; text: qsTrId("mail.title") }
    AppText {
        anchors { right: parent.right; rightMargin: Theme.margin }
        y: 48; visible: (view.problem || "") !== ""
        objectName: "problem"
        text: view.problem ? qsTrId(view.problem) : ""
        color: Theme.amber; font.pixelSize: Theme.lead; font.weight: Font.Bold
    }
    Rectangle {
        x: Theme.margin; y: 126; width: page.width - 2 * Theme.margin; height: 110
        radius: Theme.radiusButton; color: Theme.surface
        border { width: 4; color: view.problem ? Theme.amber : Theme.action }
        AppText {
            id: typed
            objectName: "field"
            anchors { left: parent.left; leftMargin: 28; verticalCenter: parent.verticalCenter }
            width: parent.width - 300
            text: view.shown || ""
            elide: Text.ElideLeft; wrapMode: Text.NoWrap
            fontSizeMode: Text.HorizontalFit; minimumPixelSize: 22
            font.pixelSize: 46; font.features: { "ss02": 1, "zero": 1 }
        }
        Rectangle { x: typed.x + Math.min(typed.contentWidth, typed.width) + 4; width: 4; height: 56; color: Theme.ink; anchors.verticalCenter: parent.verticalCenter }
        AppButton {
            objectName: "hide"
            anchors { right: parent.right; rightMargin: 12; verticalCenter: parent.verticalCenter }
            implicitHeight: 86
            text: qsTrId(view.hidden ? "mail.show" : "mail.hide")
            onTapped: terminal.touch("hide")
        }
    }
    Keyboard { x: Theme.margin; y: 256; width: page.width - 2 * Theme.margin }
    AppText { x: Theme.margin; y: 780; text: qsTrId("mail.use"); color: Theme.muted; font.pixelSize: 28 }
}
