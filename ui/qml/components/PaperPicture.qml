// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import ".."

// The printer and the sheet that comes out of it.
Item {
    property bool stopped: false
    width: 480; height: 440
    Rectangle {
        x: 60; y: 190; width: 360; height: 220; radius: 12; visible: !parent.stopped
        color: "#FFFFFF"
        border { width: 4; color: Theme.action }
        Repeater {
            model: [220, 260, 180, 240]
            Rectangle { x: 44; y: 70 + index * 34; width: modelData; height: 12; radius: 6; color: "#8FB0A3" }
        }
    }
    Rectangle {
        y: 40; width: 480; height: 190; radius: 28
        color: "#10213A"
        border { width: Theme.yellow ? 3 : 0; color: Theme.border }
        Rectangle { x: 50; y: 138; width: 380; height: 18; radius: 9; color: "#000000"; border { width: 4; color: Theme.focus } }
        Image { x: 208; y: 36; width: 64; height: 64; sourceSize.width: 64; source: Theme.icon("printer", "#FFFFFF") }
    }
}
