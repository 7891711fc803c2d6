// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import ".."

// The languages, each in its own name, the same size and colour.
Grid {
    id: root
    columns: 2; spacing: 20
    property int cell: 390
    property int tall: 150
    Repeater {
        model: terminal.languages
        Touchable {
            objectName: "lang_" + modelData
            width: root.cell; height: root.tall
            color: down ? Theme.actionPressed : Theme.action
            label: terminal.textIn("language.own", modelData)
            AppText {
                anchors.centerIn: parent
                text: parent.label; color: Theme.surface
                font.pixelSize: Theme.h2; font.weight: Font.DemiBold
                Accessible.ignored: true
            }
            onTapped: terminal.touch("language", modelData)
        }
    }
}
