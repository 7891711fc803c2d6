// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import "components"
import "."

// How the document comes. What is not possible says why.
ListPage {
    id: page
    state_: "Delivery"
    heading: qsTrId("deliver.title")
    Pager {
        id: ways
        width: parent.width
        height: parent.height - (copies.visible ? 128 : 0)
        columns: Theme.low && !Theme.portrait ? 2 : 1
        least: 120; most: 190
        items: page.view.ways || []
        delegate: ChoiceCard {
            required property var modelData
            objectName: "way_" + modelData.id
            width: ways.cellWidth; height: ways.cellHeight
            live: modelData.enabled
            title: qsTrId(modelData.text)
            hint: modelData.text === "deliver.printLater" ? "" : qsTrId(modelData.hint)
            icon: modelData.icon
            onTapped: terminal.touch("way", modelData.id)
        }
    }
    Row {
        id: copies
        anchors.bottom: parent.bottom
        visible: (page.view.copies || 0) > 0
        spacing: 24
        AppText { text: qsTrId("deliver.copies"); width: Math.min(implicitWidth, page.width - 2 * Theme.margin - 420); lineHeight: 1; font.pixelSize: Math.min(Theme.title, 42); font.weight: Font.DemiBold; anchors.verticalCenter: parent.verticalCenter }
        AppButton { objectName: "fewer"; text: "−"; label: qsTrId("deliver.fewer"); minimum: 120; live: page.view.copies > 1; onTapped: terminal.touch("copies", String(page.view.copies - 1)) }
        AppText { objectName: "copies"; text: page.view.copies || ""; font.pixelSize: Theme.h2; font.weight: Font.Bold; anchors.verticalCenter: parent.verticalCenter; width: 64; horizontalAlignment: Text.AlignHCenter }
        AppButton { objectName: "more"; text: "+"; label: qsTrId("deliver.more"); minimum: 120; live: page.view.copies < page.view.mostCopies; onTapped: terminal.touch("copies", String(page.view.copies + 1)) }
    }
}
