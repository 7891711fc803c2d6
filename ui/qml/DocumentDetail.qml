// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import "components"
import "."

// What the document is good for, when it comes, and in which language the paper is.
PicturePage {
    id: page
    state_: "DocumentDetail"
    picture: IconPicture { icon: view.icon || "doc" }
    heading: view.title || ""
    lines: [view.official || "", view.use || "",
            view.reason ? "" : (view.now ? qsTrId("detail.now") : qsTrId("detail.later").arg(view.days || 0)) + " " + qsTrId("detail.free") + "."]
    notice: view.reason ? qsTrId(view.reason) : ""
    nextText: view.reason || !view.paperLanguage ? "" : qsTrId("detail.choose")
    extraShown: !view.reason
    Column {
        spacing: 18
        AppText { text: qsTrId("detail.language"); font.weight: Font.DemiBold }
        Row {
            spacing: 20
            Repeater {
                model: view.paperLanguages || []
                Touchable {
                    readonly property bool chosen: modelData === view.paperLanguage
                    objectName: "paper_" + modelData
                    width: 300; height: 96
                    label: terminal.textIn("language.own", modelData)
                    color: chosen ? Theme.tint : Theme.surface
                    border { width: chosen ? 4 : 2; color: chosen ? Theme.action : Theme.border }
                    Row {
                        anchors.centerIn: parent
                        spacing: 14
                        Image { visible: chosen; width: 36; height: 36; sourceSize.width: 36; source: Theme.icon("check", Theme.action); anchors.verticalCenter: parent.verticalCenter }
                        AppText { text: label; font.weight: Font.DemiBold; anchors.verticalCenter: parent.verticalCenter; Accessible.ignored: true }
                    }
                    onTapped: terminal.touch("paperLanguage", modelData)
                }
            }
        }
    }
}
