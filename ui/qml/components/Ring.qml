// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import ".."

// Time that is left, as a ring of twelve marks.
Item {
    id: root
    property real part: 1
    width: 72; height: 72
    Repeater {
        model: 12
        Item {
            anchors.fill: parent
            rotation: index * 30
            Rectangle {
                x: 32; width: 8; height: 18; radius: 4
                color: index / 12 < root.part ? Theme.action : Theme.line
            }
        }
    }
}
