// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import "components"
import "."

// A card came before a language, or somebody wants another one.
Page {
    state_: "ChooseLanguage"
    Column {
        anchors.centerIn: parent
        spacing: 56
        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: 26
            Heading { text: terminal.textIn("language.title", "fr") }
            Rectangle { width: 4; height: 58; color: Theme.focus; anchors.verticalCenter: parent.verticalCenter }
            AppText { text: terminal.textIn("language.title", "nl"); font.pixelSize: Theme.h1; font.weight: Font.Bold; lineHeight: 1.15 }
        }
        LanguageButtons { cell: 520; tall: 200 }
    }
}
