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
                width: page.width - 2 * Theme.margin; height: (view.ways || []).length > 2 ? 150 : 180
                live: modelData.enabled
                title: qsTrId(modelData.text)
                hint: modelData.text === "deliver.printLater" ? "" : qsTrId(modelData.hint)
                icon: modelData.icon
                onTapped: terminal.touch("way", modelData.id)
            }
        }
        Row {
            visible: (view.copies || 0) > 0
            spacing: 28
            AppText { text: qsTrId("deliver.copies"); font.pixelSize: 34; font.weight: Font.DemiBold; anchors.verticalCenter: parent.verticalCenter }
            AppButton { objectName: "fewer"; text: "−"; label: qsTrId("deliver.fewer"); minimum: 120; live: view.copies > 1; opacity: live ? 1 : 0.4; onTapped: terminal.touch("copies", String(view.copies - 1)) }
            AppText { objectName: "copies"; text: view.copies || ""; font.pixelSize: Theme.h2; font.weight: Font.Bold; anchors.verticalCenter: parent.verticalCenter; width: 64; horizontalAlignment: Text.AlignHCenter }
            AppButton { objectName: "more"; text: "+"; label: qsTrId("deliver.more"); minimum: 120; live: view.copies < view.mostCopies; opacity: live ? 1 : 0.4; onTapped: terminal.touch("copies", String(view.copies + 1)) }
        }
    }
}
