// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import ".."

// The screen's own keyboard: AZERTY, no capitals, no suggestions. A key says what it types. `kind`: email, text or date.
// Lying 14 keys wide, upright 10; never mirrored.
Column {
    id: root
    property string kind: "email"
    property real room: 600
    spacing: 12
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    readonly property var accents: ["é", "è", "ê", "ë", "à", "â", "ç", "ï", "ö", "ü", "ä", "î", "ô", "ñ"]
    readonly property var erase: ({ does: "erase", text: qsTrId("mail.erase") })
    readonly property var clear: ({ does: "clear", text: qsTrId("mail.clear") })
    readonly property var space: ({ types: " ", text: qsTrId("typed.space") })
    function wide(key, keys) { return Object.assign({}, typeof key === "string" ? { types: key, text: key } : key, { keys: keys }) }
    readonly property var lying: ({
        email: [[..."1234567890", wide(erase, 4)], [..."azertyuiop", wide(clear, 2), ".be", ".com"],
                [..."qsdfghjklm", wide("@gmail.com", 4)], [..."wxcvbn@.-_", wide("@hotmail.com", 4)]],
        text: [accents, [..."azertyuiop", wide(erase, 4)], [..."qsdfghjklm", wide(clear, 4)], [..."wxcvbn'-", wide(space, 6)]]
    })
    readonly property var upright: ({
        email: [[..."1234567890"], [..."azertyuiop"], [..."qsdfghjklm"], [..."wxcvbn@.-_"],
                [wide(".be", 1.5), wide(".com", 1.5), wide("@gmail.com", 3.5), wide("@hotmail.com", 3.5)], [wide(clear, 5), wide(erase, 5)]],
        text: [accents.slice(0, 10), [..."azertyuiop"], [..."qsdfghjklm"], [..."wxcvbn'-", "ä", "ô"], [wide(clear, 3), wide(space, 4), wide(erase, 3)]]
    })
    readonly property var rows: kind === "date"
        ? ["123", "456", "789"].map(row => [...row].map(digit => wide(digit, 2.4))).concat([[wide(clear, 2.4), wide("0", 2.4), wide(erase, 2.4)]])
        : (Theme.portrait ? upright : lying)[kind]
    readonly property int across: Theme.portrait ? 10 : 14
    readonly property real unit: (width - (across - 1) * 12) / across
    readonly property real key: Math.max(86, Math.min(108, (room + 12) / rows.length - 12))

    Repeater {
        model: root.visible ? root.rows : []
        Row {
            spacing: 12
            anchors.horizontalCenter: parent.horizontalCenter
            Repeater {
                model: modelData
                Touchable {
                    readonly property string types: typeof modelData === "string" ? modelData : modelData.types || ""
                    readonly property real keys: modelData.keys || 1
                    objectName: modelData.does || "key_" + types
                    label: typeof modelData === "string" ? modelData : modelData.text
                    aloud: ""  // keys speak through headphones only
                    again: 120  // "ll" is typed faster than a page is left
                    width: keys * root.unit + (keys - 1) * 12; height: root.key
                    color: down ? Theme.tint : Theme.surface
                    border { width: 2; color: Theme.border }
                    onTapped: types !== "" ? terminal.touch("key", types) : terminal.touch(modelData.does)
                    AppText { anchors.centerIn: parent; width: Math.min(implicitWidth, parent.width - 20); horizontalAlignment: Text.AlignHCenter; text: parent.label; wrapMode: Text.NoWrap; fontSizeMode: Text.HorizontalFit; minimumPixelSize: 22; font.pixelSize: 36; font.weight: Font.DemiBold; Accessible.ignored: true }
                }
            }
        }
    }
}
