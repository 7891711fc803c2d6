// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import "components"
import "."

// One page for whoever helps: three rules, how the machine is, whom to call.
PicturePage {
    id: page
    state_: "HelperGuide"
    picture: IconPicture { icon: "heart" }
    heading: qsTrId("guide.title")
    lines: [qsTrId("guide.1"), qsTrId("guide.2"), qsTrId("guide.3")]
    nextText: qsTrId("help.back")
    Column {
        width: parent.width
        spacing: page.tight ? 6 : 14
        Repeater {
            model: [{ good: page.view.networkGood, text: page.view.network }, { good: page.view.paperGood, text: page.view.paper }]
            Row {
                width: parent.width; spacing: 18
                Image { width: 40; height: 40; sourceSize.width: 40; source: Theme.icon(modelData.good ? "check" : "help", modelData.good ? Theme.overTint : Theme.amber) }
                AppText { width: parent.width - 58; text: modelData.text ? qsTrId(modelData.text) : ""; color: modelData.good ? Theme.overTint : Theme.amber; font.weight: Font.DemiBold; font.pixelSize: page.tight ? Math.min(Theme.body, 34) : Theme.body }
            }
        }
        AppText { width: parent.width; font.pixelSize: page.tight ? Math.min(Theme.body, 34) : Theme.body; text: [qsTrId("guide.technician").arg(page.view.phone), page.view.hours ? qsTrId("guide.hours").arg(page.view.hours) : ""].filter(t => t !== "").join("\n") }
    }
}
