// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import "components"
import "."

// A card came before a language, or somebody wants another one.
Page {
    id: page
    state_: "ChooseLanguage"
    Column {
        anchors.horizontalCenter: parent.horizontalCenter
        y: Theme.low ? Math.max((page.height - height) / 2, page.reach - title.height - 40) : (page.height - height) / 2
        width: Math.min(page.width - 2 * Theme.margin, 1100)
        spacing: 48
        Column {
            id: title
            anchors.horizontalCenter: parent.horizontalCenter
            Heading { text: terminal.textIn("language.title", "fr"); anchors.horizontalCenter: parent.horizontalCenter }
            AppText { text: terminal.textIn("language.title", "nl"); font.pixelSize: Theme.h1; font.weight: Font.Bold; lineHeight: 1.12; anchors.horizontalCenter: parent.horizontalCenter }
        }
        LanguageButtons { width: parent.width; tall: 170; small: 110 }
    }
}
