// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import "components"
import "."

// It speaks first, in two languages of the same size: what to do, and what is needed.
Page {
    state_: "Welcome"
    function both(key) { return [terminal.textIn(key, "fr"), terminal.textIn(key, "nl")] }
    Row {
        x: Theme.margin; y: 36; spacing: 26
        Heading { text: both("welcome.hello")[0]; font.pixelSize: 76 }
        Rectangle { width: 4; height: 66; color: Theme.focus; anchors.verticalCenter: parent.verticalCenter }
        AppText { text: both("welcome.hello")[1]; font.pixelSize: 76; font.weight: Font.Bold; lineHeight: 1.15 }
    }
    Rectangle {
        x: Theme.margin; y: 150; width: 926; height: 520
        radius: Theme.radiusPanel; color: Theme.tint
        Column {
            anchors { top: parent.top; topMargin: 26; horizontalCenter: parent.horizontalCenter }
            Repeater {
                model: both("welcome.card")
                AppText { text: modelData; anchors.horizontalCenter: parent.horizontalCenter; font.pixelSize: 34; font.weight: Font.DemiBold }
            }
        }
        CardPicture { anchors { horizontalCenter: parent.horizontalCenter; bottom: parent.bottom; bottomMargin: 14 } scale: 0.88 }
    }
    Row {
        x: Theme.margin + 6; y: 700; spacing: 28
        Image { width: 52; height: 52; sourceSize.width: 52; source: Theme.icon("doc", Theme.action); anchors.verticalCenter: parent.verticalCenter }
        Column { Repeater { model: both("welcome.need"); AppText { text: modelData } } }
    }
    Column {
        x: 1054; y: 54; spacing: 32
        AppText { text: both("welcome.language").join("  ·  "); font.pixelSize: Theme.h2; font.weight: Font.Bold }
        LanguageButtons { tall: 220 }
        Notice {
            visible: view.printerNotice !== ""
            width: 800
            text: view.printerNotice === "" ? "" : both(view.printerNotice).join("\n")
        }
    }
}
