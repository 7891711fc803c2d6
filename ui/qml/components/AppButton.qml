// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import ".."

// A button: word and icon. `go` makes it the green one, of which a page has one at most. Long words take two lines.
Touchable {
    id: root
    property string text
    property string icon
    property bool iconAfter: false
    property bool go: false
    property int minimum: 0
    property int maximum: 900
    readonly property color colour: go ? Theme.overAction : live ? Theme.ink : Theme.muted
    readonly property real room: maximum - 64 - (icon === "" ? 0 : 58)
    label: text
    implicitHeight: 104
    implicitWidth: Math.max(minimum, content.implicitWidth + 64)
    color: go ? (down ? Theme.actionPressed : Theme.action) : live ? (down ? Theme.tint : Theme.surface) : Theme.off
    border { width: go ? 0 : 2; color: Theme.border }
    TextMetrics { id: metrics; font: words.font; text: root.text }
    Row {
        id: content
        anchors.centerIn: parent
        spacing: 18
        layoutDirection: root.iconAfter !== terminal.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight
        LayoutMirroring.enabled: false
        Image {
            visible: root.icon !== ""
            width: 40; height: 40; sourceSize.width: 40
            mirror: terminal.rightToLeft && (root.icon === "next" || root.icon === "back")
            anchors.verticalCenter: parent.verticalCenter
            source: root.icon === "" ? "" : Theme.icon(root.icon, root.colour)
        }
        AppText {
            id: words
            text: root.text
            width: Math.min(Math.ceil(metrics.advanceWidth) + 4, root.room)
            height: root.height - 8
            fontSizeMode: Text.Fit; minimumPixelSize: 26
            lineHeight: 1
            verticalAlignment: Text.AlignVCenter
            color: root.colour
            horizontalAlignment: Text.AlignHCenter
            font.pixelSize: Theme.button; font.weight: Font.DemiBold
            anchors.verticalCenter: parent.verticalCenter
            Accessible.ignored: true
        }
    }
}
