package io.lodekey.redis;

import java.util.List;

/// A connection for changing one node. It never reconnects and never sends a command twice: when it breaks or a reply
/// does not come in time, everything not yet answered is [Reply.InDoubt] and the lane is of no further use.
///
/// It does not follow a slot or a role that moved, either: MOVED, ASK, TRYAGAIN and READONLY are [Reply.Failed] like
/// any
/// error, nothing was changed by that command, and it is for the caller to ask [Session#home] again and open a lane
/// there. The session hears of it and looks for the new home meanwhile.
public interface Lane extends AutoCloseable {
    /// Sends all commands in one go and gives a reply for each, in order.
    ///
    /// @throws RedisFailure.ReadOnlyRefused before anything is sent, if one of them may not be
    /// @throws RedisFailure.Unreachable before anything is sent, if the lane is broken or closed
    List<Reply> send(List<Cmd> commands);

    @Override
    void close();
}
