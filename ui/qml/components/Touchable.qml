// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import ".."

// What can be touched: acts on release, shows its pressed state at once, ignores a second tap within 400 ms (`again`),
// forgives a finger that slides off, works by keyboard and by accessibility press.
Rectangle {
    id: root
    signal tapped()
    property string label
    property bool down: area.pressed && area.containsMouse
    property int again: 400
    property real _last: 0
    property bool live: true
    radius: Theme.radiusButton
    activeFocusOnTab: live
    Accessible.role: Accessible.Button
    Accessible.name: label
    Accessible.focusable: true
    Accessible.onPressAction: act()
    Keys.onReturnPressed: act()
    Keys.onEnterPressed: act()
    Keys.onSpacePressed: act()

    function act() {
        const now = Date.now()
        if (!live || !visible || now - _last < again) return
        _last = now
        tapped()
    }

    MouseArea {
        id: area
        anchors.fill: parent
        hoverEnabled: false
        onPressed: terminal.touch("touch")
        onReleased: if (containsMouse) root.act()
    }
    Rectangle {  // double focus ring: ink next to the control, yellow around it
        visible: root.activeFocus
        anchors { fill: parent; margins: -9 }
        radius: root.radius + 9
        color: "transparent"
        border { width: 6; color: Theme.focus }
        Rectangle {
            anchors { fill: parent; margins: 6 }
            radius: root.radius + 3
            color: "transparent"
            border { width: 3; color: Theme.ink }
        }
    }
}
