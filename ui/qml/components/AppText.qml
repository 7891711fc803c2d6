// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import ".."

// Plain text in the house font. Strings of the city are shown as they are, never as markup.
Text {
    property string aloud: text  // what a loudspeaker may say; headphones hear the text
    readonly property int side: effectiveHorizontalAlignment
    color: Theme.ink
    font.family: Theme.font
    font.pixelSize: Theme.body
    font.weight: Font.Medium
    textFormat: Text.PlainText
    wrapMode: Text.WordWrap
    lineHeight: 1.2
    horizontalAlignment: Text.AlignLeft  // mirrored with the page
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
