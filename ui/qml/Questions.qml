// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import "components"
import "."

// One question, big answers; or the keyboard, where the answer is a name, a place or a date.
ListPage {
    id: page
    state_: "Questions"
    heading: view.title || ""
    nextText: !view.typed ? "" : view.optional && !view.shown ? qsTrId("question.unknown") : qsTrId("typed.next")
    compact: (view.typed || "") !== ""
    Pager {
        id: answers
        visible: !page.view.typed
        anchors.fill: parent
        columns: (page.view.choices || []).length > 4 && !Theme.portrait && !Theme.large ? 2 : 1
        least: 110; most: 140
        items: (page.view.choices || []).concat(page.view.optional && !page.view.typed ? [{ id: "unknown", text: "question.unknown", value: "" }] : [])
        delegate: ChoiceCard {
            required property var modelData
            objectName: "answer_" + modelData.id
            width: answers.cellWidth; height: answers.cellHeight
            title: modelData.text === "" ? modelData.value : page.filled(modelData.text, modelData.value)
            aloud: modelData.text === "question.child" ? "" : title
            onTapped: terminal.touch("answer", modelData.id === "unknown" ? "" : modelData.id)
        }
    }
    above: TypedField {
        visible: (page.view.typed || "") !== ""
        shown: page.view.shown || ""; problem: page.view.problem || ""
        hint: page.view.typed === "date" ? qsTrId("typed.how") : ""
    }
    Keyboard {
        visible: (page.view.typed || "") !== ""
        width: parent.width; room: page.bodyHeight
        kind: page.view.typed === "date" ? "date" : "text"
    }
}
