// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import "components"
import "."

// The machine rests: why, and what to do. Always with the line about the card.
Page {
    state_: "OutOfService"
    function both(key) { return [terminal.textIn(key, "fr"), terminal.textIn(key, "nl")] }
    Column {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.margin
        spacing: 36
        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: 26
            Heading { text: both("oos.title")[0]; font.pixelSize: 60 }
            Rectangle { width: 4; height: 56; color: Theme.focus; anchors.verticalCenter: parent.verticalCenter }
            AppText { text: both("oos.title")[1]; font.pixelSize: 60; font.weight: Font.Bold; lineHeight: 1.15 }
        }
        Column {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: 6
            Repeater {
                model: both(view.why || "oos.fault")
                AppText { text: modelData; font.pixelSize: Theme.lead; anchors.horizontalCenter: parent.horizontalCenter }
            }
        }
        Notice { width: 1100; anchors.horizontalCenter: parent.horizontalCenter; text: both("oos.card").join("\n") }
        AppText { visible: text !== ""; text: view.nearest || ""; anchors.horizontalCenter: parent.horizontalCenter }
        AppText { text: both("phone").map(t => t.arg(view.phone)).join("  ·  "); color: Theme.muted; anchors.horizontalCenter: parent.horizontalCenter }
    }
}
