// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import "components"
import "."

// What waits from an earlier visit.
ListPage {
    id: page
    state_: "MyOrders"
    nextText: qsTrId("orders.other")
    heading: qsTrId("orders.title")
    Pager {
        id: orders
        anchors.fill: parent
        least: 150; most: 190
        items: page.view.orders || []
        delegate: Rectangle {
            id: order
            required property var modelData
            required property int index
            width: orders.cellWidth; height: orders.cellHeight; radius: Theme.radiusCard
            implicitHeight: Math.max(140, words.implicitHeight + 40)
            color: Theme.surface
            border { width: 2; color: Theme.border }
            Column {
                id: words
                anchors { left: parent.left; leftMargin: 32; right: printIt.visible ? printIt.left : parent.right; rightMargin: 24; verticalCenter: parent.verticalCenter }
                spacing: 6
                FittedText { width: parent.width; room: parent.width; text: order.modelData.title; aloud: ""; lineHeight: 1.05; size: Theme.title; font.weight: Font.DemiBold }
                AppText { width: parent.width; visible: !Theme.large || !order.modelData.ready; text: order.modelData.date + "  ·  " + qsTrId(order.modelData.ready ? "orders.ready" : "orders.clerk"); lineHeight: 1.05; color: Theme.muted }
            }
            AppButton {
                id: printIt
                objectName: "print_" + order.index
                visible: order.modelData.ready
                live: order.modelData.enabled
                maximum: 400
                anchors { right: parent.right; rightMargin: 28; verticalCenter: parent.verticalCenter }
                text: qsTrId("orders.print"); icon: "printer"
                onTapped: terminal.touch("waiting", order.modelData.key)
            }
        }
    }
}
