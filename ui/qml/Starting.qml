// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import "components"
import "."

// The first frame: drawn before anything else is known.
Page {
    state_: "Starting"
    Column {
        anchors.centerIn: parent
        spacing: 24
        Heading { text: terminal.textIn("starting", "fr"); anchors.horizontalCenter: parent.horizontalCenter }
        AppText { text: terminal.textIn("starting", "nl"); font.pixelSize: Theme.h1; font.weight: Font.Bold; anchors.horizontalCenter: parent.horizontalCenter }
    }
}
