#pragma once

#include <QQuickWindow>
#include <QStringList>

namespace lykta::test {

/// What is wrong with what the window shows now, for somebody who presses, reads or listens; empty where nothing is.
/// - Whatever can be pressed or typed into has a name to find it by, a role and words for those who listen, is at least
///   48 × 48 to the finger, lies in the window or can be scrolled into it, and covers nothing else that can be pressed.
/// - No words are cut: neither shortened, nor wider or higher than their place. None are written on others.
/// Where a sheet is open only the sheet counts.
QStringList faultsOf(QQuickWindow& window);

/// All that the window says now: to those who read, and to those who listen.
QStringList wordsIn(QQuickWindow& window);

} // namespace lykta::test
