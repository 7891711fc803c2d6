// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import ".."

// The keypad of the reader, its green key ringed. No dots: the length of a code is nobody's business.
Rectangle {
    width: 420; height: 560; radius: 40
    color: "#26303F"
    border { width: 4; color: Theme.yellow ? Theme.border : "#10213A" }
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    Rectangle { x: 30; y: 30; width: 360; height: 80; radius: 14; color: "#CFE3D6"; border { width: 3; color: "#10213A" } }
    Grid {
        x: 30; y: 140
        columns: 3; spacing: 18
        Repeater {
            model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "C", "0", "OK"]
            Rectangle {
                width: 108; height: 84; radius: 14
                color: modelData === "C" ? "#98121D" : modelData === "OK" ? "#0A563E" : "#F1F3F6"
                border { width: modelData === "OK" ? 6 : 0; color: Theme.focus }
                AppText {
                    anchors.centerIn: parent
                    text: modelData
                    color: modelData === "C" || modelData === "OK" ? "#FFFFFF" : "#10213A"
                    font.pixelSize: 38; font.weight: Font.Bold
                    Accessible.ignored: true
                }
            }
        }
    }
}
