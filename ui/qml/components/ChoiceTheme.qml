// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import ".."

// One theme of the catalogue.
Touchable {
    id: root
    required property var modelData
    required property int index
    property bool chosen: false
    objectName: "theme_" + index
    implicitHeight: words.implicitHeight + 36
    label: qsTrId(modelData.text)
    color: chosen ? Theme.action : down ? Theme.tint : Theme.surface
    border { width: chosen ? 0 : 2; color: Theme.border }
    Row {
        anchors { left: parent.left; leftMargin: 26; right: parent.right; rightMargin: 16; verticalCenter: parent.verticalCenter }
        spacing: 22
        Image { width: 44; height: 44; sourceSize.width: 44; anchors.verticalCenter: parent.verticalCenter; source: Theme.icon(root.modelData.icon, root.chosen ? Theme.overAction : Theme.overTint) }
        AppText { id: words; width: parent.width - 66; text: root.label; lineHeight: 1; color: root.chosen ? Theme.overAction : Theme.ink; font.weight: Font.DemiBold; anchors.verticalCenter: parent.verticalCenter; Accessible.ignored: true }
    }
    onTapped: terminal.touch("theme", modelData.id)
}
