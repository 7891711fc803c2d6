// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import ".."

// The screen's own keyboard for addresses: AZERTY, no capitals, no suggestions. A key says what it types.
Column {
    id: root
    spacing: 12
    readonly property real unit: (width - 9 * 12) / 10
    function span(keys) { return keys * unit + (keys - 1) * 12 }
    component Key: Touchable {
        property string text
        property int keys: 1
        property string types: text
        objectName: "key_" + text
        label: text
        again: 120  // "ll" is typed faster than a page is left
        width: root.span(keys); height: 92
        color: down ? Theme.tint : Theme.surface
        border { width: 2; color: Theme.border }
        onTapped: if (types !== "") terminal.touch("key", types)
        AppText { anchors.centerIn: parent; text: parent.text; wrapMode: Text.NoWrap; font.pixelSize: 36; font.weight: Font.DemiBold; Accessible.ignored: true }
    }
    Row {
        spacing: 12
        Repeater { model: ["@", ".", "-", "_"]; Key { text: modelData } }
        Repeater { model: ["@gmail.com", "@hotmail.com"]; Key { text: modelData; keys: 2 } }
        Repeater { model: [".be", ".com"]; Key { text: modelData } }
    }
    Repeater {
        model: ["1234567890", "azertyuiop", "qsdfghjklm"]
        Row { spacing: 12; Repeater { model: modelData.split(""); Key { text: modelData } } }
    }
    Row {
        spacing: 12
        Key { objectName: "clear"; types: ""; text: qsTrId("mail.clear"); keys: 2; onTapped: terminal.touch("clear") }
        Repeater { model: ["w", "x", "c", "v", "b", "n"]; Key { text: modelData } }
        Key { objectName: "erase"; types: ""; text: qsTrId("mail.erase"); keys: 2; onTapped: terminal.touch("erase") }
    }
}
