// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import ".."

// The languages, each in its own name: French and Dutch the same size and green, the others below.
Item {
    id: root
    property int tall: 150
    property int small: 104
    readonly property real cell: (width - 20) / 2
    implicitHeight: grid.height
    Grid {
        id: grid
        columns: 2; spacing: 20
        LayoutMirroring.enabled: false
        Repeater {
            model: terminal.languages
            Touchable {
                readonly property bool first: index < 2
                objectName: "lang_" + modelData
                width: root.cell; height: first ? root.tall : root.small
                color: first ? (down ? Theme.actionPressed : Theme.action) : down ? Theme.tint : Theme.surface
                border { width: first ? 0 : 2; color: Theme.border }
                label: terminal.textIn("language.own", modelData)
                AppText {
                    anchors.centerIn: parent
                    text: parent.label; color: parent.first ? Theme.overAction : Theme.ink
                    font.pixelSize: parent.first ? 40 : 34; font.weight: Font.DemiBold
                    Accessible.ignored: true
                }
                onTapped: terminal.touch("language", modelData)
            }
        }
    }
}
