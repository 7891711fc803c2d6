// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import "components"
import "."

// The keypad listens. The reader's clock is the only one; nothing typed can appear here.
PicturePage {
    id: page
    state_: "PinEntry"
    pictureHeight: 580
    picture: KeypadPicture {}
    caption: "↓  " + qsTrId("pin.below")
    heading: qsTrId("pin.type")
    Column {
        spacing: page.tight ? 14 : 22
        width: parent.width
        Repeater {
            model: [qsTrId("pin.hide"), qsTrId("pin.code"), qsTrId("pin.ok")]
            Row {
                spacing: 24
                width: parent.width
                Rectangle {
                    width: 64; height: 64; radius: 32; color: Theme.action
                    AppText { anchors.centerIn: parent; text: index + 1; color: Theme.overAction; font.pixelSize: 34; font.weight: Font.Bold; Accessible.ignored: true }
                }
                AppText { width: parent.width - 88; text: modelData; font.pixelSize: page.tight ? Theme.body : Theme.lead; anchors.verticalCenter: parent.verticalCenter }
            }
        }
        AppText { width: parent.width; text: qsTrId("pin.secret"); color: Theme.muted }
        Notice { visible: view.stopping; width: parent.width; text: qsTrId("pin.redKey") }
        Row {
            objectName: "timeLeft"
            visible: view.armed
            width: parent.width
            spacing: 24
            Ring { part: terminal.wholeSeconds > 0 ? terminal.seconds / terminal.wholeSeconds : 0 }
            AppText { width: parent.width - 100; text: qsTrId("pin.time", terminal.seconds); anchors.verticalCenter: parent.verticalCenter }
        }
    }
}
