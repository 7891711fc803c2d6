// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import ".."

// "Montrer à nouveau": only a long press of the citizen lifts the curtain.
Touchable {
    id: root
    objectName: "liftButton"
    label: qsTrId("help.lift") + ". " + qsTrId("help.liftHint")
    hold: 1500
    width: Theme.low ? 224 : 360; height: 112
    color: down ? Theme.tint : Theme.surface
    border { width: 2; color: Theme.amber }
    Column {
        anchors.centerIn: parent
        width: parent.width - 20
        AppText { width: parent.width; text: qsTrId("help.lift"); lineHeight: 1; horizontalAlignment: Text.AlignHCenter; font.pixelSize: 26; font.weight: Font.DemiBold; Accessible.ignored: true }
        AppText { width: parent.width; visible: !Theme.low; text: qsTrId("help.liftHint"); lineHeight: 1; horizontalAlignment: Text.AlignHCenter; color: Theme.muted; font.pixelSize: 24; Accessible.ignored: true }
    }
    onTapped: terminal.touch("showData")
}
