// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import ".."

// One of the helpers at the bottom: icon over word.
Touchable {
    id: root
    property string text
    property string icon
    property color ink: Theme.ink
    label: text
    width: Math.max(150, word.implicitWidth + 24); height: 112
    color: down ? Theme.tint : Theme.surface
    border { width: 2; color: ink === Theme.ink ? Theme.border : ink }
    Column {
        anchors.centerIn: parent
        spacing: 4
        Image {
            width: 44; height: 44; sourceSize.width: 44
            anchors.horizontalCenter: parent.horizontalCenter
            source: Theme.icon(root.icon, Theme.yellow ? Theme.action : root.ink)
        }
        AppText {
            id: word
            text: root.text; color: root.ink; wrapMode: Text.NoWrap
            font.pixelSize: Theme.tile; font.weight: Font.DemiBold
            anchors.horizontalCenter: parent.horizontalCenter
            Accessible.ignored: true
        }
    }
}
