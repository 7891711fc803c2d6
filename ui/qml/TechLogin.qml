// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import "components"
import "."

// The technician's own card, or the one-time code on digits in another order each time; nothing typed is shown.
Page {
    id: page
    state_: "TechLogin"
    nextText: view.canType ? said("tech.typePin", " · ") : ""
    Column {
        anchors.horizontalCenter: parent.horizontalCenter
        y: Theme.low ? parent.height - height - 40 : (parent.height - height) / 2
        spacing: 28
        Heading { anchors.horizontalCenter: parent.horizontalCenter; text: said("tech.title", " · "); size: 56 }
        AppText { objectName: "eid"; visible: !view.closed; width: page.width - 2 * Theme.margin; anchors.horizontalCenter: parent.horizontalCenter; horizontalAlignment: Text.AlignHCenter; font.pixelSize: 30; text: view.eid ? said(view.eid) : ""; color: view.bad ? Theme.amber : Theme.ink }
        AppText { width: page.width - 2 * Theme.margin; anchors.horizontalCenter: parent.horizontalCenter; horizontalAlignment: Text.AlignHCenter; font.pixelSize: 30; text: view.closed ? said("tech.closed").replace(/%1/g, view.closed) : view.refused ? said("tech.refused") : said("tech.code"); color: view.refused || view.closed ? Theme.amber : Theme.ink }
        AppText { objectName: "typed"; aloud: ""; anchors.horizontalCenter: parent.horizontalCenter; text: view.typed || "·"; font.pixelSize: 44 }
        Grid {
            anchors.horizontalCenter: parent.horizontalCenter
            columns: 6; spacing: 17
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
