// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import ".."

// A big answer: words, perhaps an icon and a second line, which large letters do without.
Touchable {
    id: root
    property string title
    property string hint
    property string icon
    property bool hintAlways: !live
    property bool chosen: false
    readonly property bool hinted: hint !== "" && (!Theme.large || hintAlways)
    label: title + (hint === "" ? "" : ". " + hint)
    radius: Theme.radiusCard
    implicitHeight: words.implicitHeight + 44
    color: chosen ? Theme.action : !live ? Theme.off : down ? Theme.tint : Theme.surface
    border { width: chosen ? 0 : 2; color: Theme.border }
    Row {
        anchors { left: parent.left; right: parent.right; leftMargin: 28; rightMargin: 28; verticalCenter: parent.verticalCenter }
        spacing: 26
        Rectangle {
            visible: root.icon !== ""
            width: 92; height: 92; radius: 16; color: root.chosen ? "transparent" : root.live ? Theme.tint : Theme.offIcon
            anchors.verticalCenter: parent.verticalCenter
            Image { anchors.centerIn: parent; width: 58; height: 58; sourceSize.width: 58; source: root.icon === "" ? "" : Theme.icon(root.icon, root.chosen ? Theme.overAction : root.live ? Theme.overTint : Theme.muted) }
        }
        Column {
            id: words
            width: parent.width - (root.icon === "" ? 0 : 118)
            anchors.verticalCenter: parent.verticalCenter
            spacing: 4
            AppText { width: parent.width; text: root.title; lineHeight: 1.1; font.pixelSize: Theme.title; font.weight: Font.DemiBold; color: root.chosen ? Theme.overAction : root.live ? Theme.ink : Theme.muted; Accessible.ignored: true }
            AppText { visible: root.hinted; width: parent.width; text: root.hint; lineHeight: 1.1; color: root.live ? Theme.muted : Theme.amber; font.pixelSize: 28 * Theme.u; Accessible.ignored: true }
        }
    }
}
