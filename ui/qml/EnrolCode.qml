// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import "components"
import "."

// A terminal that the city does not know yet: the code of the city's console, in groups of four.
Page {
    id: page
    state_: "EnrolCode"
    Column {
        anchors.horizontalCenter: parent.horizontalCenter
        y: Theme.low ? parent.height - height - 30 : Math.max(16, (parent.height - height) / 2)
        spacing: Theme.portrait ? 32 : 18
        Heading { width: page.width - 2 * Theme.margin; horizontalAlignment: Text.AlignHCenter; text: page.filledBoth("enrol.title", view.number); size: 46 }
        AppText {
            anchors.horizontalCenter: parent.horizontalCenter; horizontalAlignment: Text.AlignHCenter
            width: page.width - 2 * Theme.margin; font.pixelSize: 28; lineHeight: 1.15
            text: page.said(view.trouble || (view.asked ? "enrol.asking" : "enrol.code")); color: view.trouble ? Theme.amber : Theme.ink
        }
        AppText { objectName: "typed"; anchors.horizontalCenter: parent.horizontalCenter; text: view.typed || "·"; font.pixelSize: 48; font.weight: Font.DemiBold }
        Grid {
            anchors.horizontalCenter: parent.horizontalCenter
            columns: Theme.portrait ? 6 : 11; spacing: 17
            Repeater {
                model: (view.keys || []).concat(["⌫"])
                Touchable {
                    objectName: modelData === "⌫" ? "erase" : "key_" + modelData
                    label: modelData === "⌫" ? page.said("mail.erase", " · ") : modelData
                    again: 120
                    width: 130; height: 104
                    color: down ? Theme.tint : Theme.surface
                    border { width: 2; color: Theme.border }
                    onTapped: modelData === "⌫" ? terminal.touch("erase") : terminal.touch("key", modelData)
                    AppText { anchors.centerIn: parent; text: modelData; font.pixelSize: 40; font.weight: Font.DemiBold; Accessible.ignored: true }
                }
            }
        }
    }
}
