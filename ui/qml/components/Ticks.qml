// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import ".."

// Named steps of a wait: a tick for each that is done.
Column {
    id: root
    property var names: []
    property int done: 0
    spacing: 24
    Repeater {
        model: names
        Row {
            spacing: 24
            width: root.width
            Rectangle {
                width: 64; height: 64; radius: 32
                color: index < done ? Theme.action : Theme.surface
                border { width: 3; color: index < done ? Theme.action : Theme.border }
                Image { visible: index < done; anchors.centerIn: parent; width: 40; height: 40; sourceSize.width: 40; source: Theme.icon("check", Theme.overAction) }
            }
            AppText {
                text: modelData
                width: root.width - 88
                anchors.verticalCenter: parent.verticalCenter
                font.pixelSize: Theme.lead
                color: index < done ? Theme.ink : Theme.muted
            }
        }
    }
}
