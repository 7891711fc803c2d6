// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import "components"
import "."

// Out of service: why, and when it is expected back, as OutOfService will say it.
Page {
    id: page
    state_: "TechPause"
    nextText: said("tech.putOut", " · ")
    component Choice: Touchable {
        required property var modelData
        property string group
        objectName: group + "_" + modelData.id
        height: 104
        label: page.said(modelData.text, " · ")
        color: modelData.chosen ? Theme.action : down ? Theme.tint : Theme.surface
        border { width: modelData.chosen ? 0 : 2; color: Theme.border }
        Accessible.role: Accessible.RadioButton
        Accessible.checked: modelData.chosen
        onTapped: terminal.touch(group, modelData.id)
        AppText {
            anchors { fill: parent; leftMargin: 20; rightMargin: 20; topMargin: 4; bottomMargin: 4 }
            text: page.said(parent.modelData.text); color: parent.modelData.chosen ? Theme.overAction : Theme.ink
            fontSizeMode: Text.Fit; minimumPixelSize: 26; lineHeight: 1; font { pixelSize: Theme.button; weight: Font.DemiBold }
            horizontalAlignment: Text.AlignHCenter; verticalAlignment: Text.AlignVCenter
            Accessible.ignored: true
        }
    }
    Heading { anchors { left: parent.left; leftMargin: Theme.margin } y: 24; width: parent.width - 2 * Theme.margin; text: page.said("tech.putOut", " · "); size: 48 }
    Column {
        id: choices
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; leftMargin: Theme.margin; rightMargin: Theme.margin; bottomMargin: Theme.low ? 48 : Theme.portrait ? 320 : 160 }
        spacing: 20
        AppText { width: parent.width; text: page.said("tech.pauseWhy", " · "); font { pixelSize: 32; weight: Font.DemiBold } }
        Grid {
            id: reasons
            width: parent.width
            columns: 3; spacing: 20
            Repeater {
                model: page.view.reasons || []
                Choice { group: "pauseWhy"; width: (reasons.width - 2 * reasons.spacing) / 3 }
            }
        }
        Item { width: 1; height: 12 }
        AppText { width: parent.width; text: page.said("tech.pauseBack", " · "); font { pixelSize: 32; weight: Font.DemiBold } }
        Grid {
            id: returns
            width: parent.width
            columns: Theme.portrait ? 2 : 4; spacing: 20
            Repeater {
                model: page.view.returns || []
                Choice { group: "pauseBack"; width: (returns.width - (returns.columns - 1) * returns.spacing) / returns.columns }
            }
        }
    }
}
