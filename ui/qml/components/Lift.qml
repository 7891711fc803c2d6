// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import ".."

// "Montrer à nouveau": only a long press of the citizen lifts the curtain.
Touchable {
    id: root
    objectName: "liftButton"
    label: qsTrId("help.lift") + ". " + qsTrId("help.liftHint")
    hold: 1500
    width: Math.max(title.implicitWidth, hint.implicitWidth) + 28; height: 112
    color: down ? Theme.tint : Theme.surface
    border { width: 2; color: Theme.amber }
    Column {
        anchors.centerIn: parent
        AppText { id: title; text: qsTrId("help.lift"); wrapMode: Text.NoWrap; font.pixelSize: Theme.tile + 2; font.weight: Font.DemiBold; anchors.horizontalCenter: parent.horizontalCenter; Accessible.ignored: true }
        AppText { id: hint; text: qsTrId("help.liftHint"); wrapMode: Text.NoWrap; color: Theme.muted; font.pixelSize: Theme.tile - 2; anchors.horizontalCenter: parent.horizontalCenter; Accessible.ignored: true }
    }
    onTapped: terminal.touch("showData")
}
