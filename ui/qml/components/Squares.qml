// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import ".."

// A QR code, drawn from its dark runs; always dark on light, with its quiet zone.
Rectangle {
    id: root
    property var runs: []
    property string label
    readonly property int modules: runs.length > 0 ? runs[0][0] : 1
    readonly property real cell: Math.floor(width / modules)
    visible: runs.length > 0
    width: 190; height: width
    color: "#FFFFFF"
    Accessible.role: Accessible.Graphic
    Accessible.name: label
    Repeater {
        model: root.runs.slice(1)
        Rectangle {
            readonly property real inset: (root.width - root.cell * root.modules) / 2
            x: inset + modelData[1] * root.cell; y: inset + modelData[0] * root.cell
            width: modelData[2] * root.cell; height: root.cell
            color: "#000000"
        }
    }
}
