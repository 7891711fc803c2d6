// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import "components"
import "."

// Three ways to be helped; whoever stands here to help finds their own.
ListPage {
    id: page
    state_: "Help"
    heading: qsTrId("help.title")
    Pager {
        id: ways
        anchors.fill: parent
        least: 130; most: 190
        items: [
            { name: "explain", text: "help.explain", hint: "", icon: "doc" },
            { name: "call", text: "help.call", hint: page.view.inVisit ? "help.callHint" : "", icon: "person" },
            page.view.inVisit ? { name: "hideData", text: "help.hide", hint: "help.hideHint", icon: "hand" }
                              : { name: "guide", text: "help.helper", hint: "", icon: "heart" }
        ]
        delegate: ChoiceCard {
            required property var modelData
            objectName: "help_" + modelData.name
            width: ways.cellWidth; height: ways.cellHeight
            title: qsTrId(modelData.text)
            hint: modelData.hint ? qsTrId(modelData.hint) : ""
            icon: modelData.icon
            onTapped: terminal.touch(modelData.name)
        }
    }
}
