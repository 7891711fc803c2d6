// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import ".."

// What can be touched: acts on release, shows its pressed state at once, ignores a second tap within 400 ms (`again`),
// forgives a finger that slides off, works by keyboard and by accessibility press. `hold`: acts after so long a press.
Rectangle {
    id: root
    signal tapped()
    property string label
    property string aloud: label  // what a loudspeaker may say of it
    property bool down: area.pressed && area.containsMouse
    property int again: 400
    property int hold: 0
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
        terminal.touch("touch")
        tapped()
    }

    MouseArea {
        id: area
        anchors.fill: parent
        hoverEnabled: false
        onPressed: { Theme.keyed = false; terminal.touch("touch"); if (root.hold) held.restart() }
        onReleased: { held.stop(); if (containsMouse && !root.hold) root.act() }
        onCanceled: held.stop()
        onExited: held.stop()
    }
    Timer { id: held; interval: root.hold; onTriggered: root.act() }
    Rectangle {  // double focus ring: ink next to the control, yellow around it
        visible: root.activeFocus && Theme.keyed
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
