// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import "components"
import "."

// What waits from an earlier visit.
Page {
    state_: "MyOrders"
    nextText: qsTrId("orders.other")
    Heading { x: Theme.margin; y: 40; text: qsTrId("orders.title") }
    Column {
        x: Theme.margin; y: 160; spacing: 24
        width: parent.width - 2 * Theme.margin
        Repeater {
            model: view.orders || []
            Rectangle {
                width: parent.width; height: 190; radius: Theme.radiusCard
                color: Theme.surface
                border { width: 2; color: Theme.border }
                Column {
                    anchors { left: parent.left; leftMargin: 36; verticalCenter: parent.verticalCenter }
                    spacing: 8
                    AppText { text: modelData.title; font.pixelSize: Theme.lead; font.weight: Font.DemiBold }
                    AppText { text: modelData.date + "  ·  " + qsTrId(modelData.ready ? "orders.ready" : "orders.clerk"); color: Theme.muted }
                }
                AppButton {
                    objectName: "print_" + index
                    visible: modelData.ready
                    live: modelData.enabled
                    opacity: live ? 1 : 0.4
                    anchors { right: parent.right; rightMargin: 36; verticalCenter: parent.verticalCenter }
                    text: qsTrId("orders.print"); icon: "printer"
                    onTapped: terminal.touch("waiting", modelData.key)
                }
            }
        }
    }
}
