// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import "components"
import "."

// The terminal's key in six words. Only a person who sees both screens can say that they are the same.
Page {
    id: page
    state_: "EnrolWords"
    nextText: view.asked ? "" : said("enrol.same", " · ")
    Column {
        anchors.horizontalCenter: parent.horizontalCenter
        y: Math.max(24, (parent.height - height) / 2)
        width: parent.width - 2 * Theme.margin
        spacing: 36
        Heading { width: parent.width; horizontalAlignment: Text.AlignHCenter; text: page.said("enrol.compare", " · "); size: 46 }
        AppText { width: parent.width; horizontalAlignment: Text.AlignHCenter; font.pixelSize: 30; text: page.said(view.asked ? "enrol.keeping" : "enrol.look") }
        Grid {
            anchors.horizontalCenter: parent.horizontalCenter
            columns: Theme.portrait ? 2 : 3; columnSpacing: 60; rowSpacing: 24
            Repeater {
                model: view.words || []
                Rectangle {
                    width: 400; height: 110; radius: 16
                    color: Theme.surface
                    border { width: 2; color: Theme.line }
                    AppText { objectName: "word_" + index; anchors.centerIn: parent; text: modelData; font.pixelSize: 52; font.weight: Font.DemiBold }
                }
            }
        }
        AppButton { objectName: "differentButton"; visible: !view.asked; anchors.horizontalCenter: parent.horizontalCenter; text: page.said("enrol.different", " · "); maximum: 1000; onTapped: terminal.touch("other") }
    }
}
