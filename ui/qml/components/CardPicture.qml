// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import ".."

// The card and the reader, as they stand before the person. `arrow`: down (put in), up (take out), turn, none.
Item {
    id: root
    property string arrow: "down"
    property bool moving: true
    width: 500; height: 400
    Item {
        id: card
        x: 86; width: 328; height: 206
        rotation: root.arrow === "turn" ? 180 : 0
        Rectangle {
            anchors.fill: parent
            radius: 18; color: "#DCE9E3"
            border { width: 4; color: Theme.action }
        }
        Rectangle {
            x: 26; y: 30; width: 84; height: 104; radius: 8; color: "#B7CDC3"
            Image { anchors.centerIn: parent; width: 64; height: 64; sourceSize.width: 64; source: Theme.icon("person", Theme.action) }
        }
        Repeater {
            model: [150, 110, 130]
            Rectangle { x: 132; y: 36 + index * 28; width: modelData; height: 12; radius: 6; color: "#8FB0A3" }
        }
        Rectangle {
            x: 26; y: 146; width: 62; height: 46; radius: 8; color: "#E9B93C"
            border { width: 3; color: Theme.amber }
            Rectangle { x: 20; width: 2.5; height: parent.height; color: Theme.amber }
            Rectangle { x: 40; width: 2.5; height: parent.height; color: Theme.amber }
            Rectangle { y: 22; width: parent.width; height: 2.5; color: Theme.amber }
        }
        // drawn every second pixel of its way: a third of the frames, and nobody sees the difference
        property real way: root.arrow === "none" ? 60 : 0
        y: Math.round(way / 2) * 2
        SequentialAnimation on way {
            running: root.moving && (root.arrow === "down" || root.arrow === "up")
            loops: Animation.Infinite
            NumberAnimation { from: root.arrow === "down" ? 0 : 46; to: root.arrow === "down" ? 46 : 0; duration: 1400; easing.type: Easing.InOutQuad }
            PauseAnimation { duration: 900 }
        }
    }
    AppText {
        visible: root.arrow === "down" || root.arrow === "up"
        x: 432; y: 80
        text: root.arrow === "down" ? "↓" : "↑"
        color: Theme.overTint; font.pixelSize: 84; font.weight: Font.DemiBold
        Accessible.ignored: true
    }
    Rectangle {
        y: 280; width: 500; height: 120; radius: 24
        color: "#10213A"
        border { width: Theme.yellow ? 3 : 0; color: Theme.border }
        Rectangle {
            x: 60; y: 22; width: 380; height: 16; radius: 8
            color: "#000000"
            border { width: 4; color: Theme.focus }
        }
        AppText {
            anchors { horizontalCenter: parent.horizontalCenter; bottom: parent.bottom; bottomMargin: 16 }
            text: terminal.textIn("welcome.here", "fr") + "  ·  " + terminal.textIn("welcome.here", "nl")
            color: "#FFFFFF"; font.pixelSize: 30; font.weight: Font.DemiBold
        }
    }
}
