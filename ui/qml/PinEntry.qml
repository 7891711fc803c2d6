// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import "components"
import "."

// The keypad listens. The reader's clock is the only one; nothing typed can appear here.
PicturePage {
    id: page
    state_: "PinEntry"
    picture: Column {
        spacing: 20
        KeypadPicture { scale: 0.9; anchors.horizontalCenter: parent.horizontalCenter }
        AppText { text: qsTrId("pin.below"); color: Theme.action; font.weight: Font.DemiBold; anchors.horizontalCenter: parent.horizontalCenter }
    }
    heading: qsTrId("pin.type")
    Column {
        spacing: 24
        width: page.width - 840
        Repeater {
            model: [qsTrId("pin.hide"), qsTrId("pin.code"), qsTrId("pin.ok")]
            Row {
                spacing: 26
                Rectangle {
                    width: 68; height: 68; radius: 34; color: Theme.action
                    AppText { anchors.centerIn: parent; text: index + 1; color: Theme.surface; font.pixelSize: 34; font.weight: Font.Bold }
                }
                AppText { text: modelData; font.pixelSize: Theme.lead; anchors.verticalCenter: parent.verticalCenter }
            }
        }
        AppText { width: parent.width; text: qsTrId("pin.secret"); color: Theme.muted }
        Notice { visible: view.stopping; width: parent.width; text: qsTrId("pin.redKey") }
        Row {
            objectName: "timeLeft"
            visible: view.armed
            spacing: 24
            Ring { part: terminal.wholeSeconds > 0 ? terminal.seconds / terminal.wholeSeconds : 0 }
            AppText { text: qsTrId("pin.time", terminal.seconds); anchors.verticalCenter: parent.verticalCenter }
        }
    }
}
