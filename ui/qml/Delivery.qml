// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import "components"
import "."

// How the document comes. What is not possible says why.
Page {
    id: page
    state_: "Delivery"
    Heading { x: Theme.margin; y: 40; text: qsTrId("deliver.title") }
    Column {
        x: Theme.margin; y: 160; spacing: 24
        Repeater {
            model: view.ways || []
            ChoiceCard {
                objectName: "way_" + modelData.id
                width: page.width - 2 * Theme.margin; height: 180
                live: modelData.enabled
                title: qsTrId(modelData.text)
                hint: modelData.text === "deliver.printLater" ? "" : qsTrId(modelData.hint)
                icon: modelData.icon
                onTapped: terminal.touch("way", modelData.id)
            }
        }
    }
}
