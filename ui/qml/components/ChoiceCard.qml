// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import ".."

// A big answer: words, perhaps an icon and a second line.
Touchable {
    id: root
    property string title
    property string hint
    property string icon
    label: title + (hint === "" ? "" : ". " + hint)
    radius: Theme.radiusCard
    color: !live ? "#EEF0F3" : down ? Theme.tint : Theme.surface
    border { width: 2; color: Theme.border }
    Row {
        anchors { left: parent.left; right: parent.right; leftMargin: 32; rightMargin: 32; verticalCenter: parent.verticalCenter }
        spacing: 28
        Rectangle {
            visible: root.icon !== ""
            width: 96; height: 96; radius: 16; color: root.live ? Theme.tint : "#D9DEE6"
            anchors.verticalCenter: parent.verticalCenter
            Image { anchors.centerIn: parent; width: 60; height: 60; sourceSize.width: 60; source: root.icon === "" ? "" : Theme.icon(root.icon, root.live ? Theme.action : Theme.muted) }
        }
        Column {
            width: parent.width - (root.icon === "" ? 0 : 124)
            anchors.verticalCenter: parent.verticalCenter
            spacing: 6
            AppText { width: parent.width; text: root.title; font.pixelSize: 34; font.weight: Font.DemiBold; color: root.live ? Theme.ink : Theme.muted; Accessible.ignored: true }
            AppText { visible: root.hint !== ""; width: parent.width; text: root.hint; color: root.live ? Theme.muted : Theme.amber; font.pixelSize: 28; Accessible.ignored: true }
        }
    }
}
