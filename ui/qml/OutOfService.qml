// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import "components"
import "."

// The machine rests: why, and what to do. Always with the line about the card.
Page {
    id: page
    state_: "OutOfService"
    function both(key) { return [terminal.textIn(key, "fr"), terminal.textIn(key, "nl")] }
    Column {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.margin
        spacing: view.until ? 20 : 32  // one line more must find its room on a lying panel
        Column {
            width: parent.width
            Heading { width: parent.width; horizontalAlignment: Text.AlignHCenter; text: both("oos.title")[0]; size: 60 }
            AppText { width: parent.width; horizontalAlignment: Text.AlignHCenter; text: both("oos.title")[1]; font.pixelSize: 60; font.weight: Font.Bold; lineHeight: 1.12 }
            AppText { width: parent.width; horizontalAlignment: Text.AlignHCenter; font.pixelSize: 30; topPadding: 12; color: Theme.muted; text: ["en", "de"].map(tongue => terminal.textIn("oos.title", tongue)).join("  ·  ") }
        }
        AppText { width: parent.width; horizontalAlignment: Text.AlignHCenter; text: both(view.why || "oos.fault").join("\n"); font.pixelSize: 36 }
        AppText { width: parent.width; visible: text !== ""; horizontalAlignment: Text.AlignHCenter; text: view.until ? both("oos.back").map(t => t.arg(view.until)).join("  ·  ") : ""; font.pixelSize: 30 }
        Notice { size: 30; width: Math.min(1100, parent.width); anchors.horizontalCenter: parent.horizontalCenter; text: both("oos.card").join("\n") }
        AppText { font.pixelSize: 30; visible: text !== ""; width: parent.width; horizontalAlignment: Text.AlignHCenter; text: view.nearest || "" }
        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: 32
            Squares { runs: page.view.squares || []; label: page.view.address || ""; width: 180 }
            Column {
                anchors.verticalCenter: parent.verticalCenter
                spacing: 8
                AppText { font.pixelSize: 30; text: both("phone").map(t => t.arg(view.phone)).join("\n"); color: Theme.muted }
                AppText { font.pixelSize: 30; visible: text !== ""; text: page.view.address || ""; color: Theme.muted }
            }
        }
    }
}
