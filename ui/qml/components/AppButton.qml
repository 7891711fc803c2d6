// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import ".."

// A button: word and icon. `go` makes it the green one, of which a page has one at most.
Touchable {
    id: root
    property string text
    property string icon
    property bool iconAfter: false
    property bool go: false
    property int minimum: 0
    label: text
    implicitHeight: 104
    implicitWidth: Math.max(minimum, content.implicitWidth + 72)
    color: go ? (down ? Theme.actionPressed : Theme.action) : (down ? Theme.tint : Theme.surface)
    border { width: go ? 0 : 2; color: Theme.border }
    Row {
        id: content
        anchors.centerIn: parent
        spacing: 18
        layoutDirection: root.iconAfter ? Qt.RightToLeft : Qt.LeftToRight
        Image {
            visible: root.icon !== ""
            width: 40; height: 40; sourceSize.width: 40
            anchors.verticalCenter: parent.verticalCenter
            source: root.icon === "" ? "" : Theme.icon(root.icon, root.go ? Theme.surface : Theme.ink)
        }
        AppText {
            text: root.text
            wrapMode: Text.NoWrap
            color: root.go ? Theme.surface : Theme.ink
            font.pixelSize: 32; font.weight: Font.DemiBold
            anchors.verticalCenter: parent.verticalCenter
            Accessible.ignored: true
        }
    }
}
