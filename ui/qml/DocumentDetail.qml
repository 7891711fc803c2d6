// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import "components"
import "."

// What the document is good for, when it comes, and in which language the paper is.
DocumentPage {
    id: page
    state_: "DocumentDetail"
    nextText: view.reason || !view.paperLanguage ? "" : qsTrId("detail.choose")
    extraShown: !view.reason
    below: [
        AppText { text: qsTrId("detail.language"); font.weight: Font.DemiBold },
        Row {
            spacing: 20
            Repeater {
                model: page.view.paperLanguages || []
                Touchable {
                    readonly property bool chosen: modelData === page.view.paperLanguage
                    objectName: "paper_" + modelData
                    width: Math.max(240, words.implicitWidth + 110); height: 92
                    label: terminal.textIn("language.own", modelData)
                    color: chosen ? Theme.tint : Theme.surface
                    border { width: chosen ? 4 : 2; color: chosen ? Theme.action : Theme.border }
                    Row {
                        anchors.centerIn: parent
                        spacing: 14
                        Image { visible: chosen; width: 36; height: 36; sourceSize.width: 36; source: Theme.icon("check", Theme.overTint); anchors.verticalCenter: parent.verticalCenter }
                        AppText { id: words; text: label; wrapMode: Text.NoWrap; font.weight: Font.DemiBold; anchors.verticalCenter: parent.verticalCenter; Accessible.ignored: true }
                    }
                    onTapped: terminal.touch("paperLanguage", modelData)
                }
            }
        }
    ]
}
