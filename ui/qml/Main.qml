// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Window
import "components"
import "."

// The frame of every page: top bar with the four steps, curtain, page area, bottom bar with the helpers and the green button.
Window {
    id: window
    width: Theme.wide; height: Theme.tall
    color: Theme.paper
    title: "e-guichet"
    property bool veil: false
    readonly property var view: terminal.view
    readonly property Item page: loader.item
    readonly property string leaf: view.leaf  // the next question, the rest of a list: the same page begins anew
    onLeafChanged: Qt.callLater(begin)

    Item {  // pages are drawn for one size; a smaller window (the demo's) shows them smaller
        id: frame
        objectName: "frame"
        width: Theme.wide; height: Theme.tall
        scale: Math.min(window.width / width, window.height / height)
        transformOrigin: Item.TopLeft
        property int shift: 0  // the first page stands for hours: a few pixels now and then, for the panel's life (ux 4)
        x: shift; y: shift
        Timer { interval: 240000; repeat: true; running: window.view.page === "Welcome"; onTriggered: frame.shift = (frame.shift + 1) % 4; onRunningChanged: if (!running) frame.shift = 0 }
        LayoutMirroring.enabled: terminal.rightToLeft
        LayoutMirroring.childrenInherit: true
        focus: true

        // The whole journey by keyboard: Tab and arrows move, Enter presses, Escape stops, F1 explains, F2 reads aloud.
        Keys.onPressed: (event) => {
            Theme.keyed = true
            terminal.touch("touch")
            const from = window.activeFocusItem || frame
            switch (event.key) {
            case Qt.Key_Down: case Qt.Key_Right: from.nextItemInFocusChain(true).forceActiveFocus(); break
            case Qt.Key_Up: case Qt.Key_Left: from.nextItemInFocusChain(false).forceActiveFocus(); break
            case Qt.Key_Escape: if (view.stop) terminal.touch("stop"); break
            case Qt.Key_F1: if (view.help) terminal.touch("help"); break
            case Qt.Key_F2: terminal.readAgain(); break
            default: return
            }
            event.accepted = true
        }
        Keys.onTabPressed: (event) => { Theme.keyed = true; terminal.touch("touch"); event.accepted = false }

        Rectangle {
            id: topBar
            width: parent.width; height: Theme.topBar
            color: Theme.bar
            Rectangle { width: parent.width; height: 4; anchors.bottom: parent.bottom; color: Theme.focus }
            AppText {
                objectName: "wordMark"
                anchors { left: parent.left; leftMargin: 48; verticalCenter: parent.verticalCenter }
                text: "e-guichet · e-loket"
                color: Theme.overBar; font.pixelSize: 34; font.weight: Font.Bold
                MouseArea {  // the technician's entry: nothing shows that it is there
                    anchors { fill: parent; margins: -20 }
                    pressAndHoldInterval: 8000
                    onPressAndHold: terminal.touch("mark")
                }
            }
            Row {
                visible: window.view.step > 0
                anchors { right: parent.right; rightMargin: 48; verticalCenter: parent.verticalCenter }
                spacing: 14
                AppText {
                    objectName: "stepText"
                    text: window.view.step > 0 ? qsTrId("top.step").arg(window.view.step) : ""
                    color: Theme.overBar; font.pixelSize: 28; font.weight: Font.DemiBold
                    anchors.verticalCenter: parent.verticalCenter
                    rightPadding: 14
                }
                Repeater {
                    model: 4
                    Rectangle {
                        objectName: "stepBar"
                        width: 64; height: 16; radius: 8
                        anchors.verticalCenter: parent.verticalCenter
                        color: index < window.view.step ? Theme.focus : "transparent"
                        border { width: 2; color: index < window.view.step ? Theme.focus : Theme.overBar }
                    }
                }
            }
        }

        MouseArea {
            anchors.fill: parent
            onPressed: (event) => { Theme.keyed = false; terminal.touch("touch"); event.accepted = false }
        }

        Curtain {
            id: curtain
            anchors { top: topBar.bottom; left: parent.left; right: parent.right }
            shown: window.view.curtain
        }

        Loader {
            id: loader
            anchors { top: curtain.bottom; left: parent.left; right: parent.right; bottom: bottomBar.top }
            source: window.view.page ? window.view.page + ".qml" : ""
            opacity: status === Loader.Ready ? 1 : 0
            onLoaded: Qt.callLater(window.begin)
        }

        AppText {
            anchors { right: parent.right; rightMargin: 20; bottom: bottomBar.top; bottomMargin: 8 }
            objectName: "mark"
            text: window.view.mark
            color: Theme.muted; font.pixelSize: Theme.mark
            Accessible.ignored: true
        }

        Rectangle {
            id: bottomBar
            readonly property bool moves: back.visible || next.visible
            width: parent.width
            height: Theme.portrait && moves ? 280 : Theme.bottomBar
            anchors.bottom: parent.bottom
            color: Theme.surface
            Rectangle { width: parent.width; height: 2; color: Theme.line }
            Row {
                id: tiles
                anchors { left: parent.left; leftMargin: Theme.portrait ? 40 : Theme.margin; bottom: parent.bottom; bottomMargin: 24 }
                spacing: 16
                Tile {
                    objectName: "stopButton"
                    visible: window.view.stop
                    icon: "stop"; text: window.both("tile.stop"); ink: Theme.danger
                    onTapped: terminal.touch("stop")
                }
                Tile {
                    objectName: "helpButton"
                    visible: window.view.help && !lift.visible
                    icon: "help"; text: window.both("tile.help")
                    onTapped: terminal.touch("help")
                }
                Lift { id: lift; visible: window.view.curtain && Theme.low }  // who helps is there already
                Tile {
                    objectName: "listenButton"
                    visible: window.view.listen && terminal.canSpeak
                    icon: "speaker"; text: window.both(Theme.reading.voice ? "tile.quiet" : "tile.listen")
                    onTapped: terminal.touch("adjust", "voice=" + (1 - Theme.reading.voice))
                }
                Tile {
                    objectName: "settingsButton"
                    visible: window.view.reads
                    icon: "text"; text: window.both("tile.read")
                    onTapped: terminal.touch("reading")
                }
                Tile {
                    objectName: "langButton"
                    visible: window.view.languages
                    icon: "globe"; text: qsTrId("language.own")
                    onTapped: terminal.touch("languages")
                }
            }
            AppButton {
                id: back
                objectName: "backButton"
                anchors.bottom: parent.bottom
                anchors.bottomMargin: Theme.portrait ? 152 : 28
                anchors.right: Theme.portrait ? undefined : next.visible ? next.left : parent.right
                anchors.rightMargin: next.visible ? 24 : Theme.margin
                anchors.left: Theme.portrait ? parent.left : undefined
                anchors.leftMargin: 40
                visible: window.view.back
                text: window.both("button.back"); icon: "back"
                onTapped: terminal.touch("back")
            }
            AppButton {
                id: next
                objectName: "nextButton"
                anchors { right: parent.right; rightMargin: Theme.portrait ? 40 : Theme.margin; bottom: parent.bottom; bottomMargin: Theme.portrait ? 152 : 28 }
                visible: text !== ""
                text: window.page ? window.page.nextText : ""
                icon: "next"; iconAfter: true; go: true
                minimum: Math.min(maximum, Theme.portrait ? 560 : window.view.curtain ? 300 : 420)
                maximum: Theme.portrait ? 1000 - (back.visible ? back.width + 24 : 0) : 1792 - tiles.width - (back.visible ? back.width + 24 : 0) - 40
                onTapped: window.page.goOn()
            }
        }

        Rectangle {  // what is being read aloud
            readonly property rect spoken: terminal.spokenRect
            visible: spoken.width > 0
            x: spoken.x - 12; y: spoken.y - 8; width: spoken.width + 24; height: spoken.height + 16
            radius: 12; color: "transparent"
            border { width: 6; color: Theme.focus }
        }

        Rectangle { anchors.fill: parent; color: Theme.paper; visible: window.veil }
    }

    // Before a language is chosen the tiles speak two.
    function both(key) { return view.language ? qsTrId(key) : ["fr", "nl"].map(tongue => terminal.textIn(key, tongue)).join(" · ") }

    // A new page begins at its heading.
    function begin() {
        const found = heading(loader.item)
        if (found) found.forceActiveFocus()
        terminal.pageShown()
    }
    function heading(item) {
        if (!item) return null
        if (item.objectName === "heading") return item
        for (const child of item.children) {
            const found = heading(child)
            if (found) return found
        }
        return null
    }
}
