// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import "components"
import "."

// One question, big answers.
Page {
    id: page
    state_: "Questions"
    readonly property int columns: (view.choices || []).length > 4 ? 2 : 1
    Heading { x: Theme.margin; y: 40; width: parent.width - 2 * Theme.margin; text: view.title || "" }
    Grid {
        id: grid
        x: Theme.margin; y: 150
        columns: page.columns; spacing: 20
        readonly property int rows_: Math.ceil(((view.choices || []).length + (view.optional ? 1 : 0)) / columns)
        readonly property real tall: Math.min(120, (page.height - 200) / Math.max(1, rows_) - spacing)
        readonly property real cell: (page.width - 2 * Theme.margin - (columns - 1) * spacing) / columns
        Repeater {
            model: view.choices || []
            ChoiceCard {
                objectName: "answer_" + modelData.id
                width: grid.cell; height: grid.tall
                title: modelData.text === "" ? modelData.value : page.filled(modelData.text, modelData.value)
                onTapped: terminal.touch("answer", modelData.id)
            }
        }
        ChoiceCard {
            objectName: "answer_unknown"
            visible: view.optional || false
            width: grid.cell; height: grid.tall
            title: qsTrId("question.unknown")
            onTapped: terminal.touch("answer", "")
        }
    }
}
